export { Surface } from "./surface.ts";
