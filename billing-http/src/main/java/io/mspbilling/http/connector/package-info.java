/**
 * What connectors have in common: lists that are read page by page, pagers, and writes that are
 * found again by a mark. A connector adds what is different about its vendor.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.http.connector;
