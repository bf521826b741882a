using System.Globalization;
using System.Security;
using System.Text;

namespace Course.Charts;

/// <summary>Writes SVG elements with inline attributes only, so that no style sheet or script is ever needed.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();

    public static string Number(double value, int decimals = 1)
    {
        if (!double.IsFinite(value)) throw new InvalidOperationException("A position that is not finite reached the picture.");
        var rounded = Math.Round(Math.Clamp(value, -1e6, 1e6), decimals);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    public static string Escape(string text)
    {
        // control characters are not allowed in XML at all
        var clean = string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));
        return SecurityElement.Escape(clean)!;
    }

    public void Raw(string svg) => _text.Append(svg);

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1, string? dash = null) =>
        _text.Append($"""<line x1="{Number(x1)}" y1="{Number(y1)}" x2="{Number(x2)}" y2="{Number(y2)}" stroke="{stroke}" stroke-width="{Number(width, 2)}"{Dash(dash)}/>""");

    public void Rect(Box box, string fill, string? stroke = null, double opacity = 1, double radius = 0)
    {
        _text.Append($"<rect x=\"{Number(box.Left, 2)}\" y=\"{Number(box.Top, 2)}\" width=\"{Number(Math.Max(0, box.Width), 2)}\" height=\"{Number(Math.Max(0, box.Height), 2)}\" fill=\"{fill}\"");
        if (stroke is not null) _text.Append($" stroke=\"{stroke}\"");
        if (opacity < 1) _text.Append($" fill-opacity=\"{Number(opacity, 2)}\"");
        if (radius > 0) _text.Append($" rx=\"{Number(radius)}\"");
        _text.Append("/>");
    }

    public void Path(string d, string fill, string? stroke = null, double width = 1, string? dash = null, double fillOpacity = 1, bool roundCap = false, bool evenOdd = false)
    {
        if (d.Length == 0) return;
        _text.Append($"<path d=\"{d}\" fill=\"{fill}\"");
        if (stroke is not null) _text.Append($" stroke=\"{stroke}\" stroke-width=\"{Number(width, 2)}\" stroke-linejoin=\"round\"");
        if (roundCap) _text.Append(" stroke-linecap=\"round\"");
        if (evenOdd) _text.Append(" fill-rule=\"evenodd\"");
        if (fillOpacity < 1) _text.Append($" fill-opacity=\"{Number(fillOpacity, 2)}\"");
        _text.Append(Dash(dash)).Append("/>");
    }

    public void Circle(Point centre, double radius, string fill, string stroke, double width) =>
        _text.Append($"""<circle cx="{Number(centre.X)}" cy="{Number(centre.Y)}" r="{Number(radius)}" fill="{fill}" stroke="{stroke}" stroke-width="{Number(width)}"/>""");

    /// <summary>A text; <paramref name="halo"/> puts a white outline behind it so that it stays readable over lines.</summary>
    public void Text(double x, double y, string text, double size, string anchor = "start", string fill = Theme.Ink, bool bold = false, double rotate = 0, bool halo = false, string? exponent = null)
    {
        _text.Append($"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\" fill=\"{fill}\"");
        if (anchor != "start") _text.Append($" text-anchor=\"{anchor}\"");
        if (bold) _text.Append(" font-weight=\"600\"");
        if (rotate != 0) _text.Append($" transform=\"rotate({Number(rotate)} {Number(x)} {Number(y)})\"");
        if (halo) _text.Append($" stroke=\"{Theme.Paper}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        _text.Append('>').Append(Escape(text));
        if (exponent is not null) _text.Append($"<tspan dy=\"{Number(-size * 0.4)}\" font-size=\"{Number(Math.Max(11, size * 0.8))}\">{Escape(exponent)}</tspan>");
        _text.Append("</text>");
    }

    /// <summary>The <c>d</c> attribute of a line through the points.</summary>
    public static string PathData(IReadOnlyList<Point> points, bool close = false)
    {
        if (points.Count == 0) return "";
        var d = new StringBuilder();
        for (var i = 0; i < points.Count; i++)
            d.Append(i == 0 ? 'M' : i == 1 ? 'L' : ' ').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
        if (close) d.Append('Z');
        return d.ToString();
    }

    public override string ToString() => _text.ToString();

    private static string Dash(string? dash) => dash is null ? "" : $" stroke-dasharray=\"{dash}\"";
}
