/**
 * The matching engine on files of one's own: a folder of exports in, a folder of decisions out.
 * {@link io.mspbilling.examples.files.MatchFiles} is the program.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.examples.files;
