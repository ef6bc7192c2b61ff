package io.mspbilling.accounting.quickbooks.online.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.accounting.quickbooks.online.webhook.QuickBooksChange.Operation;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import io.mspbilling.testkit.quickbooks.SignedWebhook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickBooksWebhooksTest {
  private static final String TOKEN =
      io.mspbilling.testkit.quickbooks.QuickBooksWebhooks.VERIFIER_TOKEN;
  private final QuickBooksWebhooks webhooks =
      QuickBooksWebhooks.verifiedBy(List.of(Secret.of("token being replaced"), Secret.of(TOKEN)));

  @Test
  void bothFormsOfTheFakeAreReadAlike() {
    FakeQuickBooks quickBooks = fakeWithOneJournalEntry();
    SignedWebhook older = quickBooks.webhooks().eventNotifications();
    SignedWebhook newer = fakeWithOneJournalEntry().webhooks().cloudEvents();

    List<QuickBooksChange> changes = read(older).records();

    assertThat(changes).isNotEmpty();
    QuickBooksChange last = changes.get(changes.size() - 1);
    assertThat(last.entity()).isEqualTo("JournalEntry");
    assertThat(last.realmId()).isEqualTo(FakeQuickBooks.REALM);
    assertThat(last.operation()).isEqualTo(Operation.CREATED);
    assertThat(last.at()).contains(Instant.parse("2026-05-04T16:00:00Z"));
    assertThat(read(newer).records())
        .extracting(QuickBooksChange::entity, QuickBooksChange::id, QuickBooksChange::operation)
        .containsExactlyElementsOf(
            changes.stream().map(c -> tuple(c.entity(), c.id(), c.operation())).toList());
  }

  @Test
  void unknownEntitiesAndOperationsAreKept() {
    Pull<QuickBooksChange> pull =
        read(
            """
            [{"id":"e1","type":"qbo.hologram.teleported.v1","intuitentityid":"7",
              "intuitaccountid":"310687","time":"2026-05-04T16:00:00Z"}]
            """);

    assertThat(pull.records().get(0).entity()).isEqualTo("hologram");
    assertThat(pull.records().get(0).operation()).isEqualTo(Operation.OTHER);
    assertThat(pull.records().get(0).operationText()).isEqualTo("teleported");
    assertThat(pull.records().get(0).eventId()).contains("e1");
  }

  @Test
  void mergeNamesTheRecordThatIsGone() {
    assertThat(
            read("""
                    [{"type":"qbo.customer.merged.v1","intuitentityid":"7",
                      "intuitaccountid":"310687","data":{"deletedid":"27"}}]
                    """)
                .records()
                .get(0)
                .mergedFrom())
        .contains("27");
    assertThat(
            read("""
                    {"eventNotifications":[{"realmId":"310687","dataChangeEvent":{"entities":[
                      {"name":"Customer","id":"7","operation":"Merge","deletedId":"27"}]}}]}
                    """)
                .records()
                .get(0)
                .mergedFrom())
        .contains("27");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-10-05T14:42:19-0700", "2015-10-05T14:42:19-07:00"})
  void timeIsReadWithAndWithoutAColonInItsOffset(String time) {
    assertThat(notifiedAt(time).records().get(0).at())
        .contains(Instant.parse("2015-10-05T21:42:19Z"));
  }

  @Test
  void eventIsHeardThoughItsTimeCannotBeRead() {
    Pull<QuickBooksChange> pull = notifiedAt("yesterday");

    assertThat(pull.unreadable()).isEmpty();
    assertThat(pull.records().get(0).at()).isEmpty();
  }

  private Pull<QuickBooksChange> notifiedAt(String time) {
    return read(
        """
        {"eventNotifications":[{"realmId":"310687","dataChangeEvent":{"entities":[
          {"name":"Payment","id":"7","operation":"Create","lastUpdated":"%s"}]}}]}
        """
            .formatted(time));
  }

  @Test
  void oneUnreadableEventNeverLosesTheOthers() {
    Pull<QuickBooksChange> pull =
        read(
            """
            [{"type":"qbo.payment.created.v1","intuitentityid":"1","intuitaccountid":"310687"},
             {"type":"no.event"}, 7, null,
             {"type":"qbo.payment.created.v1","intuitentityid":"../../2","intuitaccountid":"310687"},
             {"type":"qbo.payment.created.v1","intuitentityid":"3","intuitaccountid":"310687"}]
            """);

    assertThat(pull.records()).extracting(QuickBooksChange::id).containsExactly("1", "3");
    assertThat(pull.unreadable()).hasSize(4);
  }

  @Test
  void forgedMissingAndAlteredAreRejectedAlike() {
    SignedWebhook genuine = io.mspbilling.testkit.quickbooks.QuickBooksWebhooks.signed("[]");
    SignedWebhook forged = io.mspbilling.testkit.quickbooks.QuickBooksWebhooks.forged(genuine);

    assertThatThrownBy(() -> read(forged)).isInstanceOf(WebhookRejectedException.class);
    assertThatThrownBy(() -> webhooks.read("[]".getBytes(UTF_8), null))
        .isInstanceOf(WebhookRejectedException.class);
    assertThatThrownBy(() -> webhooks.read("[ ]".getBytes(UTF_8), genuine.signature()))
        .isInstanceOf(WebhookRejectedException.class);
    assertThat(read(genuine).records()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "{}",
        "{\"eventNotifications\":7}",
        "[{",
        "<html>",
        "{\"eventNotifications\":[],\"eventNotifications\":[]}"
      })
  void genuineNonsenseIsUnreadable(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableException.class);
  }

  private Pull<QuickBooksChange> read(String body) {
    return read(io.mspbilling.testkit.quickbooks.QuickBooksWebhooks.signed(body));
  }

  private Pull<QuickBooksChange> read(SignedWebhook webhook) {
    return webhooks.read(webhook.body().getBytes(UTF_8), webhook.signature());
  }

  private static FakeQuickBooks fakeWithOneJournalEntry() {
    FakeQuickBooks quickBooks = new FakeQuickBooks(VirtualClock.at("2026-05-04T16:00:00Z"));
    quickBooks.bookkeeper().loadSampleCompany();
    quickBooks
        .bookkeeper()
        .add(
            "JournalEntry",
            """
            {"Line":[
              {"Amount":5,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":
                {"PostingType":"Debit","AccountRef":{"value":"77"}}},
              {"Amount":5,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":
                {"PostingType":"Credit","AccountRef":{"value":"35"}}}]}
            """);
    return quickBooks;
  }
}
