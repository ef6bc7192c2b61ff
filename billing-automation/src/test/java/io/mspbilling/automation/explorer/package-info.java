/**
 * The schedule explorer: it plays one small billing day under every schedule of its workers that a
 * bound allows, and under many more at random, and asks the vendors' own books whether anything
 * happened twice.
 */
@NullMarked
package io.mspbilling.automation.explorer;

import org.jspecify.annotations.NullMarked;
