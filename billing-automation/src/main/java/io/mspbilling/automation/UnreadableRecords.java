package io.mspbilling.automation;

import io.mspbilling.receivables.UnreadableRecord;

/** Records that could not be read become exceptions, one each. */
final class UnreadableRecords {

  private UnreadableRecords() {}

  static void report(Day day) {
    for (UnreadableRecord record : day.snapshot().unreadable()) {
      day.leaveToPeople(
          ExceptionKind.UNREADABLE_RECORD,
          record.system() + " " + record.record(),
          record.field() + " " + record.problem(),
          record.remedy());
    }
  }
}
