/**
 * Books without a wire: double entry by the roles of accounts, as strict as an accounting system
 * about what it is asked to post.
 */
@NullMarked
package io.mspbilling.testkit.books;

import org.jspecify.annotations.NullMarked;
