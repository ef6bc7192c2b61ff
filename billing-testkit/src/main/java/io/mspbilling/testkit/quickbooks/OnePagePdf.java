package io.mspbilling.testkit.quickbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okio.ByteString;

/** A page with one line on it, in the portable document format. */
final class OnePagePdf {
  private OnePagePdf() {}

  /** Answers the document; what is not ASCII is a question mark on its page. */
  static ByteString of(String line) {
    String shown = line.replaceAll("[^ -~]", "?").replaceAll("([\\\\()])", "\\\\$1");
    String drawn = "BT /F1 18 Tf 72 720 Td (" + shown + ") Tj ET";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (String object : objects) {
      offsets.add(pdf.length());
      pdf.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
    }
    int table = pdf.length();
    int size = objects.size() + 1;
    pdf.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
    offsets.forEach(offset -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
    pdf.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\nstartxref\n");
    return ByteString.encodeUtf8(pdf.append(table).append("\n%%EOF\n").toString());
  }
}
