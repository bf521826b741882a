using ILGPU;
using ILGPU.Runtime;

namespace Course;

/// <summary>A matrix of floats that stays on the device, so that a chain of products copies its ends only.</summary>
public sealed class DeviceMatrix : IDisposable
{
    private readonly MemoryBuffer1D<float, Stride1D.Dense> buffer;
    private readonly IlgpuAccelerator home;

    internal DeviceMatrix(IlgpuAccelerator home, ILGPU.Runtime.Accelerator device, int rows, int columns)
    {
        (this.home, Rows, Columns) = (home, rows, columns);
        buffer = device.Allocate1D<float>(checked(rows * columns));
    }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>Columns.</summary>
    public int Columns { get; }

    internal ArrayView<float> View => buffer.View.BaseView;

    /// <summary>This matrix times another, on the device.</summary>
    /// <exception cref="ShapeException">The columns of this are not as many as the rows of the other.</exception>
    /// <exception cref="ArgumentException">The matrices lie on different devices.</exception>
    public DeviceMatrix Times(DeviceMatrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.home != home) throw new ArgumentException("The two matrices belong to different accelerators; expected both to be made by the same one.", nameof(other));
        if (Columns != other.Rows) throw new ShapeException($"A product of {Rows}×{Columns} and {other.Rows}×{other.Columns}: the columns of the first ({Columns}) must be as many as the rows of the second ({other.Rows}).");
        return home.Product(this, other);
    }

    /// <summary>A copy for the processor.</summary>
    public Tensor<float> Download()
    {
        var result = Tensor.Zeros<float>([Rows, Columns]);
        DeviceMemory<float>.Read(View, result.Span);
        return result;
    }

    /// <summary>Gives the device's memory back.</summary>
    public void Dispose() => buffer.Dispose();
}
