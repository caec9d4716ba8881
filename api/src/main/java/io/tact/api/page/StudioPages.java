package io.tact.api.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The address of a page is known to the browser's router alone: a browser that asks for one gets
 * the Studio, which shows the page or says that there is none. Programs get the files that there
 * are, and nothing else.
 */
final class StudioPages extends PathResourceResolver {

  private static final Resource STUDIO = new ClassPathResource("static/index.html");
  private static final List<String> NO_PAGES = List.of("api/", "actuator/", "assets/");

  @Override
  protected Resource resolveResourceInternal(
      HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    Resource file =
        path.isEmpty() ? null : super.resolveResourceInternal(request, path, locations, chain);
    return file == null && isPage(request, path) && STUDIO.exists() ? STUDIO : file;
  }

  private static boolean isPage(HttpServletRequest request, String path) {
    return NO_PAGES.stream().noneMatch((path + "/")::startsWith)
        && (path.isEmpty() || asksForHtml(request));
  }

  private static boolean asksForHtml(HttpServletRequest request) {
    String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }
}
