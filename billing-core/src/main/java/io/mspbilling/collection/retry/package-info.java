/**
 * Whether, when and on what a failed charge is tried again, within what networks and banks allow.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.retry;
