package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.Call;
import io.mspbilling.testkit.engine.record.BodyCheck;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;

/** Changes lines of schedules: what is not sent stays as it is. */
final class ScheduleWrites {
  private static final String QUANTITY = "quantity";
  private static final String LINES = "lines";

  private final Office office;
  private final BodyCheck check;

  ScheduleWrites(Office office) {
    this.office = office;
    this.check = Bodies.check(member -> office.ignored().add(member));
  }

  /** A quantity is sent as a number, and shown as a text. */
  FakeAnswer updateLine(Call call) {
    FakeObject schedule = office.table(Kind.SCHEDULE).get(call.parentId());
    List<FakeObject> lines = schedule.objects(LINES);
    FakeObject before =
        lines.stream()
            .filter(line -> Office.id(line) == call.id())
            .findFirst()
            .orElseThrow(Refused::notFound);
    FakeObject sent = check.written(call.object(), Bodies.shape("schedule-line-change"));
    FakeObject merged = before.merge(sent);
    FakeObject after = merged.with(QUANTITY, Office.text(Office.number(merged, QUANTITY)));
    office
        .table(Kind.SCHEDULE)
        .put(
            schedule.with(
                LINES, lines.stream().map(line -> line.equals(before) ? after : line).toList()));
    return FakeAnswer.json(
        200,
        FakeJson.object().with("schedule_line_item", after.with("schedule_id", call.parentId())));
  }
}
