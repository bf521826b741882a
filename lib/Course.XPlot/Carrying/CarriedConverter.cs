using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Course.Charts;

/// <summary>Writes what an object carries, and over it what was set through XPlot's own properties, as <c>WithTitle</c> does.</summary>
internal sealed class CarriedConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => typeof(ICarried).IsAssignableFrom(objectType);

    /// <summary>The same JSON as Newtonsoft's library has it; texts that look like dates stay texts.</summary>
    public static JObject Read(JsonObject json)
    {
        using var reader = new JsonTextReader(new StringReader(json.ToJsonString())) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        var carried = (ICarried)value!;
        var json = (JObject)carried.Json.DeepClone();
        var contract = (JsonObjectContract)serializer.ContractResolver.ResolveContract(carried.Base);
        foreach (var property in contract.Properties.Where(property => property.ShouldSerialize?.Invoke(carried) ?? true))
            if (property.ValueProvider!.GetValue(carried) is { } set) Lay(json, property.PropertyName!, JToken.FromObject(set, serializer));
        json.WriteTo(writer);
    }

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => throw new NotSupportedException();

    private static void Lay(JObject json, string name, JToken set)
    {
        switch (json[name], set)
        {
            // a private mark of an old plotly.js, which XPlot puts on every axis
            case var _ when name.StartsWith('_'):
                break;
            case (JObject old, JObject changes):
                foreach (var change in changes.Properties()) Lay(old, change.Name, change.Value);
                break;
            // a title has a font and a place besides its text, and XPlot knows the text alone
            case (JObject old, { Type: JTokenType.String }) when old.ContainsKey("text"):
                old["text"] = set;
                break;
            default:
                json[name] = set;
                break;
        }
    }
}
