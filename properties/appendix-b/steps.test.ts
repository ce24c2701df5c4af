import { appendixB } from "../../proofs/appendix-b/index.ts";
import { checkSection } from "../laws.ts";

checkSection(appendixB);
