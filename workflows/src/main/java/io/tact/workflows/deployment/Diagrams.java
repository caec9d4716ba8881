package io.tact.workflows.deployment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bytes of diagrams, each kept once under its SHA-256. */
final class Diagrams {

  private static final String ADD =
      "INSERT INTO journey_diagram VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String OF_VERSION =
      """
      SELECT d.bpmn FROM journey_version v JOIN journey_diagram d USING (sha256)
      WHERE v.key = ? AND v.version = ?
      """;

  private final JdbcTemplate jdbc;

  Diagrams(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps it; answers its SHA-256 in hexadecimal. */
  String add(Diagram diagram, byte[] bpmn) {
    String sha256 = sha256(bpmn);
    jdbc.update(ADD, sha256, bpmn, array(diagram.starts()), array(diagram.awaited()));
    return sha256;
  }

  Optional<byte[]> find(String key, int version) {
    return jdbc.queryForList(OF_VERSION, byte[].class, key, version).stream().findFirst();
  }

  private static String[] array(java.util.List<String> names) {
    return names.toArray(String[]::new);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
