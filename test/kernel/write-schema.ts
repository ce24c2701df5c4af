import { writeFileSync } from "node:fs";
import { certificateSchema } from "../../src/kernel/certificate.ts";

writeFileSync("docs/guides/certificate.schema.json", `${JSON.stringify(certificateSchema(), null, 2)}\n`);
