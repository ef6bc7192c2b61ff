package io.mspbilling.psa.connectwise.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.Office;
import io.mspbilling.psa.connectwise.company.ConnectWiseCompany;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Any text survives the way through quotes, the URL, and the server's own parser. */
class ConditionPropertyTest {
  private final FakeConnectWise fake = new FakeConnectWise(Office.clock());

  private final ConnectWiseClient client = clientOf(fake);

  @Property(tries = 100)
  void aTextFindsExactlyTheRecordThatHoldsIt(@ForAll("texts") String name) {
    Office.addCompany(fake, 1, name);
    Office.addCompany(fake, 2, name + "?");

    assertThat(ids(CompanyFields.NAME.equalTo(name))).containsExactly(1L);
    assertThat(ids(CompanyFields.NAME.in(List.of(name, name + "?")))).containsExactly(1L, 2L);
    assertThat(ids(CompanyFields.NAME.equalTo(name).not())).containsExactly(2L);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> wild =
        Arbitraries.strings()
            .all()
            .ofMinLength(1)
            .ofMaxLength(40)
            .filter(text -> text.codePoints().noneMatch(ConditionPropertyTest::isUnsayable));
    Arbitrary<String> nasty =
        Arbitraries.strings().withChars("\"'\\[]()%&+#=, aé世or").ofMinLength(1).ofMaxLength(30);
    return Arbitraries.oneOf(wild, nasty).filter(text -> !text.isBlank());
  }

  private static boolean isUnsayable(int c) {
    return c == '*'
        || Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.UNASSIGNED;
  }

  @AfterProperty
  void close() {
    fake.close();
  }

  private static ConnectWiseClient clientOf(FakeConnectWise fake) {
    fake.start();
    return Office.clientOf(fake).build();
  }

  private List<Long> ids(Condition condition) {
    return client.companies().list(condition).stream().map(ConnectWiseCompany::id).toList();
  }
}
