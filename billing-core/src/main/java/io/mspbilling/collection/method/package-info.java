/** A customer's saved cards and bank accounts: what they are, never their numbers. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.method;
