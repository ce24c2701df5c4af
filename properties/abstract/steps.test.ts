import { frontMatter } from "../../proofs/abstract/index.ts";
import { checkSection } from "../laws.ts";

checkSection(frontMatter);
