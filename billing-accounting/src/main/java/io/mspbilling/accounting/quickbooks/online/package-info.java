/**
 * QuickBooks Online: a typed client of its accounting API, and books that post to it.
 *
 * <pre>{@code
 * QuickBooksOnlineClient client =
 *     QuickBooksOnlineClient.builder(realmId).oauth(clientId, clientSecret, tokenStore).build();
 * BooksSettings settings =
 *     BooksSettings.builder().chart(chart).surchargeItem("22").refundItem("23").build();
 * QuickBooksOnlineBooks books = new QuickBooksOnlineBooks(client, settings);
 * List<SetUpProblem> problems = books.checkSetUp();
 * if (!problems.isEmpty()) {
 *   throw new IllegalStateException(problems.toString());
 * }
 * return books.post(key, posting);
 * }</pre>
 */
@NullMarked
@BillingStyle
package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.style.BillingStyle;
import org.jspecify.annotations.NullMarked;
