package io.tact.api.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A data directory for a test. */
public final class TemporaryDataDirectory {

  private TemporaryDataDirectory() {}

  /** A new one. */
  public static DataDirectory make() {
    try {
      return DataDirectory.claim(Files.createTempDirectory("tact-test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
