package io.tact.api.bulk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tact.api.body.RequestBytes;
import io.tact.api.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PackedBodyTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "no gzip at all"})
  void streamThatIsNotPackedAsItSaysIsTheCallersMistake(String body) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Content-Encoding", "gzip");
    request.setContent(body.getBytes());

    assertThatThrownBy(() -> RequestBytes.stream(request)).isInstanceOf(ProblemException.class);
  }
}
