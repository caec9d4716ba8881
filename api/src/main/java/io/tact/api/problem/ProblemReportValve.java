package io.tact.api.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Answers with a problem what the container itself refuses, such as a request line that is not
 * HTTP.
 */
public final class ProblemReportValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Problem problem = StatusProblems.of(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try {
      response
          .getReporter()
          .write(new String(ProblemResponse.bytes(problem), StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("The caller hung up", gone);
    }
  }
}
