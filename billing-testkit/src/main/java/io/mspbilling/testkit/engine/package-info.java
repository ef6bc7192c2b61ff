/** What the fakes of vendors have in common beside HTTP. Not exported. */
@NullMarked
package io.mspbilling.testkit.engine;

import org.jspecify.annotations.NullMarked;
