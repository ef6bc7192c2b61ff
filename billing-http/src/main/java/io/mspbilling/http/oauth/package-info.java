/**
 * OAuth 2 for programs: tokens that are fetched or refreshed once for all callers, saved before
 * they are used, and never spent twice.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.http.oauth;
