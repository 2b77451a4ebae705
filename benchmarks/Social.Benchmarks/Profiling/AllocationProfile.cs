using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;

namespace Social.Benchmarks.Profiling;

/// <summary>Tells what a publish over the stub allocates, by type: state machines and closures carry the name of the method that made them.</summary>
/// <remarks>The runtime samples an allocation about each 100 KB, at random, so that what is printed is an estimate whose sum is exact.</remarks>
internal sealed class AllocationProfile : EventListener
{
    public const string Argument = "allocations";

    private const int Publishes = 300_000;
    private const int Shown = 70;
    private const EventKeywords AllocationSampling = (EventKeywords)0x80000000000;

    private readonly ConcurrentDictionary<string, long> _samples = new();

    public static async Task RunAsync(Network network)
    {
        using YieldingTransport transport = new(network);
        await using ServiceProvider services = await Family.CreateAsync(network, YieldingTransport.Host, transport);
        ISocial social = services.GetRequiredService<ISocial>();
        Func<Task> floor = network.Floor(new BareHttp(transport, YieldingTransport.Host));
        await ProfileAsync("floor", floor);
        await ProfileAsync("ours", await Family.PublishingAsync(social, network));
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Informational, AllocationSampling);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == "AllocationSampled" && eventData.Payload is { } payload)
        {
            string type = $"{payload[eventData.PayloadNames!.IndexOf("TypeName")]}, {payload[eventData.PayloadNames.IndexOf("ObjectSize")]} bytes each";
            _samples.AddOrUpdate(type, 1, static (_, count) => count + 1);
        }
    }

    private static async Task ProfileAsync(string name, Func<Task> publish)
    {
        for (int i = 0; i < Publishes / 10; i++)
        {
            await publish();
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        using AllocationProfile profile = new();
        for (int i = 0; i < Publishes; i++)
        {
            await publish();
        }

        double each = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Publishes;
        long all = Math.Max(1, profile._samples.Values.Sum());
        Console.WriteLine($"{name}: {each:F0} bytes for each publish, {all} samples");
        foreach ((string type, long samples) in profile._samples.OrderByDescending(s => s.Value).Take(Shown))
        {
            Console.WriteLine($"{each * samples / all,8:F0}  {type}");
        }
    }
}
