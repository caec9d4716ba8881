package io.tact.workflows.deployment;

import static io.tact.workflows.deployment.Drawings.around;
import static io.tact.workflows.deployment.Drawings.flow;
import static io.tact.workflows.deployment.Drawings.journey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tact.workflows.deployment.UnsafeBpmn.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SCRIPT|<scriptTask id='step' scriptFormat='groovy'><script>1</script></scriptTask>",
        "CLASS|<serviceTask id='step' camunda:class='java.lang.Runtime'/>",
        "CLASS|<serviceTask id='step' activiti:class='java.lang.Runtime'/>",
        "EXPRESSION|<serviceTask id='step' camunda:expression='${sendContact}'/>",
        "DELEGATE|<serviceTask id='step' camunda:delegateExpression='${runtime}'/>",
        "DELEGATE|<serviceTask id='step' camunda:delegateExpression='${sendContact} ${x}'/>",
        "DELEGATE|<serviceTask id='step' camunda:delegateExpression=' ${sendContact}'/>",
        "DELEGATE|<serviceTask id='step' activiti:delegateExpression='${sendContact.x}'/>",
        "DELEGATE|<sendTask id='step' camunda:delegateExpression='${sendContact}'/>",
        "EXTERNAL_TASK|<serviceTask id='step' camunda:type='external' camunda:topic='t'/>",
        "FOREIGN_IMPLEMENTATION|<serviceTask id='step' flowable:class='a.B'/>",
        "FOREIGN_IMPLEMENTATION|<serviceTask id='step' flowable:type='shell'/>",
        "FOREIGN_IMPLEMENTATION|<serviceTask id='step' other:expression='x'/>",
        "FOREIGN_IMPLEMENTATION|<other:scriptTask id='step'/>",
        "FOREIGN_IMPLEMENTATION|<serviceTask id='step'><extensionElements><zeebe:taskDefinition type='x'/></extensionElements></serviceTask>",
        "LISTENER|<task id='step'><extensionElements><camunda:executionListener event='start' class='a.B'/></extensionElements></task>",
        "LISTENER|<task id='step'><extensionElements><activiti:executionListener event='start' class='a.B'/></extensionElements></task>",
        "LISTENER|<userTask id='step'><extensionElements><camunda:taskListener event='create' class='a.B'/></extensionElements></userTask>",
        "CONNECTOR|<serviceTask id='step'><extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
        "NOT_ALLOWED|<serviceTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>",
        "NOT_ALLOWED|<serviceTask id='step'><extensionElements><camunda:inputOutput><camunda:outputParameter name='a'>b</camunda:outputParameter></camunda:inputOutput></extensionElements></serviceTask>",
        "EXPRESSION|<serviceTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>Dear ${name}</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>",
        "EXPRESSION|<serviceTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>#<![CDATA[{x}]]></camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>",
        "EXPRESSION|<callActivity id='step' calledElement='${key}'/>",
        "EXPRESSION|<callActivity id='step' calledElement='a'><extensionElements><camunda:in businessKey='#{execution.processBusinessKey}'/></extensionElements></callActivity>",
        "CLASS|<callActivity id='step' calledElement='a' camunda:variableMappingClass='a.B'/>",
        "EXPRESSION|<userTask id='step' name='${x}'/>",
        "EXPRESSION|<userTask id='step'><documentation>${x}</documentation></userTask>",
        "EXPRESSION|<userTask id='step' camunda:assignee='${x}'/>",
        "NOT_ALLOWED|<userTask id='step' camunda:formKey='deployment:x'/>",
        "NOT_ALLOWED|<userTask id='step'><extensionElements><camunda:formData/></extensionElements></userTask>",
        "NOT_ALLOWED|<startEvent id='step' camunda:formHandlerClass='a.B'/>",
        "EXPRESSION|<subProcess id='step'><multiInstanceLoopCharacteristics><loopCardinality>${x}</loopCardinality></multiInstanceLoopCharacteristics></subProcess>",
        "EXPRESSION|<businessRuleTask id='step' camunda:decisionRef='d' camunda:resultVariable='${x}'/>",
        "EXPRESSION|<intermediateCatchEvent id='step'><timerEventDefinition><timeDuration>${x}</timeDuration></timerEventDefinition></intermediateCatchEvent>",
      })
  void nothingExecutableButTactsOwnPasses(Code code, String step) {
    UnsafeBpmn refused = catchThrowableOfType(UnsafeBpmn.class, () -> pass(around(step)));

    assertThat(refused).as(step).isNotNull();
    assertThat(refused.violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.elementId()).isEqualTo("step");
              assertThat(violation.code()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<conditionExpression xsi:type='tFormalExpression'>${true}</conditionExpression>",
        "<conditionExpression xsi:type='tFormalExpression' language='groovy'>1</conditionExpression>",
        "<conditionExpression xsi:type='tFormalExpression' language='juel'>x</conditionExpression>",
        "<conditionExpression language='feel' camunda:resource='deployment://x'>x</conditionExpression>",
        "<other:conditionExpression language='groovy'>1</other:conditionExpression>",
      })
  void conditionsAreFeelOnly(String condition) {
    String flow =
        "<sequenceFlow id='f' sourceRef='s' targetRef='e'>" + condition + "</sequenceFlow>";

    UnsafeBpmn refused =
        catchThrowableOfType(
            UnsafeBpmn.class,
            () -> pass(journey("c", "<startEvent id='s'/><endEvent id='e'/>" + flow)));

    assertThat(refused.violations()).extracting("elementId").contains("f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<message id='m' name='${x}'/>",
        "<signal id='m' name='#{x}'/>",
        "<error id='m' errorCode='${x}'/>",
        "<escalation id='m' escalationCode='${x}'/>",
        "<error id='m' camunda:errorMessage='${x}'/>",
        "<import importType='x' location='http://127.0.0.1' namespace='urn:x'/>",
      })
  void whatStandsBesideTheProcessIsLookedAtToo(String definition) {
    assertThat(
            catchThrowableOfType(
                UnsafeBpmn.class, () -> pass(journey("c", "<startEvent id='s'/>", definition))))
        .isNotNull();
  }

  @Test
  void everyUnsafeElementIsNamed() {
    UnsafeBpmn refused =
        catchThrowableOfType(
            UnsafeBpmn.class,
            () ->
                pass(
                    journey(
                        "c",
                        "<serviceTask id='a' camunda:class='x'/><scriptTask id='b'/>"
                            + "<task id='c'/>")));

    assertThat(refused.violations()).extracting("elementId").containsExactly("a", "b");
  }

  @Test
  void wordsForPeopleMaySayAnything() {
    assertThatCode(
            () ->
                pass(
                    around(
                        "<task id='step' name='Costs ${price}'>"
                            + "<documentation>#{see} the ${manual}</documentation></task>"
                            + "<textAnnotation id='n'><text>${note}</text></textAnnotation>")))
        .doesNotThrowAnyException();
  }

  @Test
  void theVocabularyPasses() {
    assertThatCode(
            () ->
                pass(
                    journey(
                        "c",
                        Drawings.sms("a")
                            + "<serviceTask id='b' camunda:delegateExpression='${updateProfile}'/>"
                            + "<serviceTask id='c' camunda:delegateExpression='${split}'/>"
                            + "<businessRuleTask id='d' camunda:decisionRef='offer'"
                            + " camunda:resultVariable='offer'"
                            + " camunda:mapDecisionResult='singleResult'/>"
                            + "<userTask id='e' camunda:modelerTemplate='tact.manager-task'/>"
                            + flow("a", "b", "c", "d", "e"))))
        .doesNotThrowAnyException();
  }

  private static void pass(byte[] bpmn) {
    Gate.pass(DiagramReader.read(bpmn));
  }
}
