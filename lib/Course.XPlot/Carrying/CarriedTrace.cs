using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Course.Charts;

/// <summary>A trace of XPlot with any attribute of plotly.js: XPlot's own classes know those of 2015.</summary>
[JsonConverter(typeof(CarriedConverter))]
internal sealed class CarriedTrace : XPlot.Plotly.Trace, ICarried
{
    public CarriedTrace(JsonObject trace)
    {
        Json = CarriedConverter.Read(trace);
        // XPlot names traces itself, as in WithLabels
        if (Json.Remove("name", out var given)) name = (string)given!;
    }

    public JObject Json { get; }

    public Type Base => typeof(XPlot.Plotly.Trace);
}
