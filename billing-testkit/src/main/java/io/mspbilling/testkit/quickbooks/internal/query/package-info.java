/**
 * The vendor's query language on plain maps: lexer, parser, evaluation. Not for users of the
 * testkit.
 */
@NullMarked
package io.mspbilling.testkit.quickbooks.internal.query;

import org.jspecify.annotations.NullMarked;
