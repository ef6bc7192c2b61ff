/**
 * Bounded, exact JSON both ways. Wire forms are public records of nullable texts; mapping code
 * turns them into values with {@link io.mspbilling.json.Fields}, and whatever cannot be read is one
 * {@link io.mspbilling.json.JsonProblem} that names the place and the remedy.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.json;
