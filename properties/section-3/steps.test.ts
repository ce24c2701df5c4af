import { section3 } from "../../proofs/section-3/index.ts";
import { checkSection } from "../laws.ts";

checkSection(section3);
