package io.tact.tests.contract;

import java.io.InputStream;
import java.util.Arrays;

/** A stream of so many letters that takes no memory. */
final class EndlessLetters extends InputStream {

  private long left;

  EndlessLetters(long length) {
    this.left = length;
  }

  @Override
  public int read() {
    return left-- > 0 ? 'x' : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (left <= 0) {
      return -1;
    }
    int count = (int) Math.min(left, length);
    Arrays.fill(buffer, offset, offset + count, (byte) 'x');
    left -= count;
    return count;
  }
}
