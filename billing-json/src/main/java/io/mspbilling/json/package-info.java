/**
 * Bounded, exact JSON both ways. What vendors send is read from a tree of {@link
 * io.mspbilling.json.Node}s, whose fields are named where they are read; what is written, and what
 * we wrote ourselves, are public records of nullable texts, read with {@link
 * io.mspbilling.json.Fields}. Whatever cannot be read is one {@link io.mspbilling.json.JsonProblem}
 * that names the place and the remedy.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.json;
