namespace Course.Charts;

/// <summary>How a number becomes a colour in heatmaps, contours and surfaces.</summary>
public enum ColorScale
{
    /// <summary><see cref="Diverging"/> when the data has both signs, <see cref="Viridis"/> otherwise.</summary>
    Auto,

    /// <summary>Dark blue over green to yellow: even steps in lightness, safe for colour-blind readers.</summary>
    Viridis,

    /// <summary>Blue over white to red-orange, white at zero: for signed data.</summary>
    Diverging,

    /// <summary>White to black: ink on paper, as in a scanned digit.</summary>
    Greys,

    /// <summary>White to dark blue: a quiet background for paths and numbers.</summary>
    Blues,
}
