/** As much of GraphQL as the fakes of vendors need that have no other API. Not exported. */
@NullMarked
package io.mspbilling.testkit.engine.graphql;

import org.jspecify.annotations.NullMarked;
