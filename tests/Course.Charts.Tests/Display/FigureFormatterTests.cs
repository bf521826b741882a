using System.Text.Json.Nodes;

namespace Course.Charts.Tests;

/// <summary>Reads the formatters as a kernel does: by names alone.</summary>
public class FigureFormatterTests
{
    [Fact]
    public void Attribute_is_found_by_name_and_names_both_mime_types()
    {
        var attribute = Assert.Single(typeof(Figure).GetCustomAttributes(false), a => a.GetType().Name == "TypeFormatterSourceAttribute");

        var preferred = (IEnumerable<string>)attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!;
        Assert.Equal(["text/html", "application/vnd.plotly.v1+json"], preferred);
    }

    [Fact]
    public void Formatters_write_html_and_plotly_json()
    {
        var outputs = Formatters().ToDictionary(f => (string)Get(f, "MimeType"), Write);

        Assert.Contains("data:image/svg+xml", outputs["text/html"]);
        Assert.NotNull(JsonNode.Parse(outputs["application/vnd.plotly.v1+json"])!["data"]);
    }

    [Fact]
    public void Formatters_are_made_for_figures() => Assert.All(Formatters(), f => Assert.Equal(typeof(Figure), Get(f, "Type")));

    private static IEnumerable<object> Formatters()
    {
        var attribute = typeof(Figure).GetCustomAttributes(false).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        return (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, [])!;
    }

    private static string Write(object formatter)
    {
        using var writer = new StringWriter();
        var done = (bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [Chart.Line([1, 2]), writer])!;
        Assert.True(done);
        return writer.ToString();
    }

    private static object Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target)!;
}
