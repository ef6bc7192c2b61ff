@NullMarked
package io.mspbilling.testkit.thirdparty;

import org.jspecify.annotations.NullMarked;
