/**
 * The condition language that vendors' lists are filtered with: one lexer, parser and matcher, told
 * by a {@link io.mspbilling.testkit.engine.condition.Dialect} what a vendor's language has.
 */
@NullMarked
package io.mspbilling.testkit.engine.condition;

import org.jspecify.annotations.NullMarked;
