/** Tests of the in-memory books. */
@NullMarked
package io.mspbilling.testkit.books;

import org.jspecify.annotations.NullMarked;
