using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Course.Charts;

/// <summary>A layout of XPlot with any attribute of plotly.js, such as the axes of small multiples.</summary>
[JsonConverter(typeof(CarriedConverter))]
internal sealed class CarriedLayout(JsonObject layout) : XPlot.Plotly.Layout.Layout, ICarried
{
    public JObject Json { get; } = CarriedConverter.Read(layout);

    public Type Base => typeof(XPlot.Plotly.Layout.Layout);
}
