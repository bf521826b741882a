namespace Course.Charts;

/// <summary>The colour and marker that a trace got in its figure.</summary>
internal readonly record struct TraceStyle(string Color, Symbol Symbol, int BarIndex = 0, int BarCount = 1)
{
    /// <summary>Gives every trace its looks, in the order in which the traces were added.</summary>
    public static IReadOnlyList<TraceStyle> Assign(IReadOnlyList<Trace> traces)
    {
        var styles = new TraceStyle[traces.Count];
        // blue is lost on the dark end of a contour's colours, so paths there begin with vermillion
        var next = traces.Any(t => t is ContourTrace or HeatmapTrace) ? 1 : 0;
        var barCount = traces.Count(t => t is BarTrace);
        var barIndex = 0;
        var last = Palette.Series(next);
        for (var i = 0; i < traces.Count; i++)
        {
            var trace = traces[i];
            var symbol = (Symbol)(next % 5);
            string color;
            if (trace.Color is not null) color = last = trace.Color;
            else if (trace is LineTrace { Dashed: true }) color = Theme.Ink;
            else if (trace.TakesColor) color = last = Palette.Series(next++);
            else color = last;
            styles[i] = new TraceStyle(color, symbol, trace is BarTrace ? barIndex++ : 0, Math.Max(1, barCount));
        }
        return styles;
    }
}

/// <summary>Shapes of markers; with the colour they make two ways to tell series apart.</summary>
internal enum Symbol { Circle, Square, Diamond, Triangle, Cross }
