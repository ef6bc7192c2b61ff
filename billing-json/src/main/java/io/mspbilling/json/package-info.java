/**
 * Bounded, exact JSON both ways. What vendors send is read from a tree of {@link
 * io.mspbilling.json.Node}s, whose fields are named where they are read; what is written is a
 * {@link io.mspbilling.json.Draft}. Whatever cannot be read is one {@link
 * io.mspbilling.json.JsonProblem} that names the place and the remedy.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.json;
