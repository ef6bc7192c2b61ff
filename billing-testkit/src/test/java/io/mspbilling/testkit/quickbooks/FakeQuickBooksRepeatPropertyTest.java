package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FakeQuickBooksRepeatPropertyTest {

  @Property(tries = 15)
  void inAnyOrderOfResendsEachRequestIdPostsOnce(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 5) Integer> sends) {
    try (QuickBooksCaller caller = new QuickBooksCaller()) {
      Set<Integer> distinct = new HashSet<>();
      BigDecimal expected = BigDecimal.ZERO;
      for (int id : sends) {
        caller.post("payment?requestid=r" + id, payment(CONTOSO, id + ".00"));
        expected = distinct.add(id) ? expected.add(BigDecimal.valueOf(id)) : expected;
      }

      assertThat(caller.books.creates("Payment")).isEqualTo(distinct.size());
      assertThat(caller.books.accountBalance("4")).isEqualByComparingTo(expected);
    }
  }
}
