using Newtonsoft.Json.Linq;

namespace Course.Charts;

/// <summary>An object of XPlot that carries plotly JSON besides what XPlot's own properties hold.</summary>
internal interface ICarried
{
    /// <summary>What it carries.</summary>
    JObject Json { get; }

    /// <summary>The class of XPlot whose properties may be set besides.</summary>
    Type Base { get; }
}
