@NullMarked
package io.mspbilling.testkit.paired;

import org.jspecify.annotations.NullMarked;
