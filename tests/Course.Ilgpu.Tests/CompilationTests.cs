using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;

namespace Course.Ilgpu.Tests;

/// <summary>Kernels are translated for an NVIDIA GPU here as well, which needs none: that says that they can run on one, not that they did.</summary>
public class CompilationTests
{
    public static TheoryData<string, string, bool> Kernels() => new()
    {
        { "Naive", "f32", false },
        { "Naive", "f64", false },
        { "Tiled", "f32", true },
        { "Tiled", "f64", true },
        { "Register", "f32", true },
        { "Register", "f64", true },
        { "Convolution", "f32", true },
    };

    [Theory, MemberData(nameof(Kernels))]
    public void Each_kernel_becomes_PTX(string name, string type, bool tiled)
    {
        using var context = Context.Create().ToContext();
        using var backend = new PTXBackend(context, new CudaCapabilityContext(CudaArchitecture.SM_80), CudaArchitecture.SM_80, CudaInstructionSet.ISA_70, nvvmAPI: null);
        Type number = type == "f32" ? typeof(float) : typeof(double);
        var run = typeof(IlgpuAccelerator).Assembly.GetType($"Course.{name}Kernel")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
        run = run.MakeGenericMethod(tiled ? [number, typeof(Tile16x16)] : [number]);
        var kernel = (PTXCompiledKernel)backend.Compile(EntryPointDescription.FromExplicitlyGroupedKernel(run), KernelSpecialization.Empty);
        Assert.Contains($"mul.{type}", kernel.PTXAssembly);
        Assert.Contains($"add.{type}", kernel.PTXAssembly);
        // What does not fit into registers would go to local memory, which is as slow as the device's.
        Assert.DoesNotContain(".local", kernel.PTXAssembly);
        Assert.Equal(tiled, kernel.PTXAssembly.Contains(".shared"));
        Assert.Equal(tiled, kernel.PTXAssembly.Contains("bar.sync"));
        // 8 numbers from shared memory feed 16 products, against 2 for 1.
        var (loads, products) = name == "Register" ? (8, 16) : (tiled ? 2 : 0, 1);
        Assert.Equal((loads, products), (Count(kernel, "ld.shared"), Count(kernel, $"mul.{type}")));
    }

    private static int Count(PTXCompiledKernel kernel, string instruction) => kernel.PTXAssembly.Split(instruction).Length - 1;
}
