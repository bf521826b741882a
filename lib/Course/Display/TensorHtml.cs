using System.Net;
using System.Text;

namespace Course;

/// <summary>A tensor as an HTML table: a matrix as rows and columns, anything else as its text.</summary>
internal static class TensorHtml
{
    private const int Edge = 6;

    public static string Write<T>(Tensor<T> tensor) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (tensor.Shape.Rank is 0 or > 2 || tensor.Count == 0)
            return $"<pre class=\"course-tensor\">{WebUtility.HtmlEncode(tensor.ToString())}</pre>";
        int rows = tensor.Shape.Rank == 1 ? 1 : tensor.Shape[0], columns = tensor.Shape[-1];
        var html = new StringBuilder("<table class=\"course-tensor\">");
        foreach (int i in TensorText.Shown(rows, Edge))
        {
            html.Append("<tr>");
            foreach (int j in TensorText.Shown(columns, Edge))
                html.Append("<td style=\"text-align:right\">").Append(i < 0 ? "⋮" : j < 0 ? "…" : TensorText.Number(tensor.Span[i * columns + j])).Append("</td>");
            html.Append("</tr>");
        }
        return html.Append($"<caption style=\"caption-side:bottom;text-align:right;opacity:0.7\">shape {tensor.Shape}</caption></table>").ToString();
    }
}
