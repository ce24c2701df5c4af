import { appendixC } from "../../proofs/appendix-c/index.ts";
import { checkSection } from "../laws.ts";

checkSection(appendixC);
