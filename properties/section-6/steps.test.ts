import { section6 } from "../../proofs/section-6/index.ts";
import { checkSection } from "../laws.ts";

checkSection(section6);
