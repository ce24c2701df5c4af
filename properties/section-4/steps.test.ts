import { section4 } from "../../proofs/section-4/index.ts";
import { checkSection } from "../laws.ts";

checkSection(section4);
