using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Course.Charts.Tests;

/// <summary>What every figure promises, whatever its kind.</summary>
public class GalleryTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Picture_looks_as_it_did_when_last_looked_at(string name) => Snapshot.Matches(Gallery.All[name].ToSvg(), name + ".svg");

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Picture_is_well_formed_and_says_what_it_shows(string name)
    {
        var root = XDocument.Parse(Gallery.All[name].ToSvg()).Root!;

        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal(Gallery.All[name].Layout.Title, root.Attribute("aria-label")!.Value);
        Assert.Equal(Gallery.All[name].Layout.Title, root.Element(Svg + "title")!.Value);
        Assert.NotEmpty(root.Element(Svg + "desc")!.Value);
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Picture_needs_no_script_no_style_sheet_and_no_id(string name)
    {
        var elements = XDocument.Parse(Gallery.All[name].ToSvg()).Descendants().ToList();

        Assert.DoesNotContain(elements, e => e.Name.LocalName is "script" or "style" or "use" or "image" or "foreignObject");
        Assert.DoesNotContain(elements.Attributes(), a => a.Name.LocalName is "id" or "class" || a.Value.Contains("url("));
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Picture_holds_no_number_that_is_not_finite(string name)
    {
        var attributes = XDocument.Parse(Gallery.All[name].ToSvg()).Descendants().Attributes().Where(a => a.Name.LocalName is not "aria-label");

        Assert.DoesNotContain(attributes, a => a.Value.Contains("NaN") || a.Value.Contains("Infinity") || a.Value.Contains('∞'));
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Picture_stays_inside_its_paper(string name)
    {
        var root = XDocument.Parse(Gallery.All[name].ToSvg()).Root!;
        var (width, height) = (Value(root, "width"), Value(root, "height"));
        var scaled = root.Descendants().Where(e => e.Attribute("transform")?.Value.StartsWith("translate") ?? false).SelectMany(e => e.Descendants()).ToHashSet();

        foreach (var e in root.Descendants().Where(e => !scaled.Contains(e)))
        {
            if (e.Name.LocalName is "text" or "rect")
            {
                Assert.InRange(Value(e, "x"), -0.01, width);
                Assert.InRange(Value(e, "y"), -0.01, height);
            }
            if (e.Name.LocalName == "rect") Assert.InRange(Value(e, "x") + Value(e, "width"), 0, width + 0.1);
        }
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Text_of_single_figures_is_at_least_eleven_pixels_high(string name)
    {
        var sizes = XDocument.Parse(Gallery.All[name].ToSvg()).Descendants().Attributes("font-size").Select(a => double.Parse(a.Value, CultureInfo.InvariantCulture));

        Assert.All(sizes, s => Assert.InRange(s, 10.9, 20));
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Html_has_the_picture_before_any_script(string name)
    {
        var html = Gallery.All[name].ToHtml();
        var script = html.IndexOf("<script", StringComparison.Ordinal);

        Assert.InRange(html.IndexOf("<img src=\"data:image/svg+xml;base64,", StringComparison.Ordinal), 0, script < 0 ? int.MaxValue : script);
        Assert.DoesNotContain("require", html[Math.Max(0, script)..].Replace("RequireJS", ""));
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Json_has_the_parts_that_plotly_reads(string name)
    {
        var json = JsonNode.Parse(Gallery.All[name].ToJson())!;

        Assert.NotEmpty(json["data"]!.AsArray());
        Assert.All(json["data"]!.AsArray(), t => Assert.Contains(t!["type"]!.GetValue<string>(), new[] { "scatter", "bar", "heatmap", "contour", "surface" }));
        Assert.Contains(Gallery.All[name].Layout.Title!.Split(' ')[0], json["layout"]!["title"]!["text"]!.GetValue<string>());
        Assert.True(json["layout"]!["xaxis"] is not null || json["layout"]!["scene"] is not null);
    }

    [Theory, MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Output_is_the_same_each_time(string name) => Assert.Equal(Gallery.All[name].ToHtml(), Gallery.All[name].ToHtml());

    private static double Value(XElement element, string attribute) => double.Parse(element.Attribute(attribute)?.Value ?? "0", CultureInfo.InvariantCulture);
}
