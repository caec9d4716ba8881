package io.tact.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tact.api.problem.Problem;
import io.tact.domain.campaign.Money;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.policy.ContactPolicy;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all operations share: how to sign in, and how they say no. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String BASIC = "basic";
  private static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig()
        .replaceWithClass(Channel.class, String.class)
        .replaceWithClass(Category.class, String.class)
        .replaceWithSchema(ContactPolicy.class, anObject())
        .replaceWithSchema(Money.class, money())
        .replaceWithClass(JsonNode.class, Object.class);
  }

  @Bean
  OpenAPI tactApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Tact")
                .version("v1")
                .description("The campaign engine with manners")
                .license(new License().name("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(BASIC, scheme("basic"))
                .addSecuritySchemes(BEARER, scheme("bearer").bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList(BASIC))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  ModelResolver schemasByName() {
    return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
  }

  @Bean
  AlwaysThere alwaysThere() {
    return new AlwaysThere();
  }

  @Bean
  OpenApiCustomizer problemSchema() {
    return api ->
        ModelConverters.getInstance(true)
            .readAll(Problem.class)
            .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
  }

  @Bean
  OperationCustomizer problemAnswers() {
    Content problem =
        new Content()
            .addMediaType(
                Problem.MEDIA_TYPE,
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    return (operation, method) -> {
      operation
          .getResponses()
          .addApiResponse(
              "4XX",
              new ApiResponse()
                  .description("Refused; code and violations tell why")
                  .content(problem));
      return operation;
    };
  }

  /** Its rules are of many kinds; the contract describes them. */
  private static Schema<?> anObject() {
    return new Schema<>().typesItem("object").additionalProperties(true);
  }

  private static Schema<?> money() {
    Schema<?> text = new Schema<>().typesItem("string");
    return new Schema<>()
        .typesItem("object")
        .addProperty("amount", text)
        .addProperty("currency", text)
        .required(List.of("amount", "currency"));
  }

  private static SecurityScheme scheme(String name) {
    return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
  }
}
