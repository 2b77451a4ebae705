using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Social.Benchmarks;
using Social.Benchmarks.Registration;
using Social.Benchmarks.Server;

switch (args)
{
    case ["ratios", .. string[] options]:
        return await RatioRun.RunAsync(isFull: options.Contains("--full"), only: options.FirstOrDefault(o => !o.StartsWith('-')));
    case [NullServer.Argument]:
        await NullServer.RunAsync();
        return 0;
    case [ColdStart.Argument]:
        ColdStart.Run();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(RatioRun).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)));
        return 0;
}
