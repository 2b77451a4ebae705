#!/usr/bin/env bash
# Packs the family, looks into the packages, and lets a project outside the tree restore them and publish to the emulator.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
source "$root/eng/emulator.sh"
packages=$root/artifacts/packages
projects=(Social.Abstractions Social Social.Twitter Social.LinkedIn Social.TikTok Social.Google Social.YouTube Social.Reddit Social.Meta Social.Testing)
outside=$(mktemp -d)
trap 'stop_emulator; rm -rf "$outside"' EXIT

fail() {
    echo "pack: $*" >&2
    exit 1
}

rm -rf "$packages"
for project in "${projects[@]}"; do
    dotnet pack "$root/src/$project" -c Release -o "$packages" -v q --nologo
done

version=
for project in "${projects[@]}"; do
    package=$(find "$packages" -name "$project.[0-9]*.nupkg")
    [[ -f $package ]] || fail "there is no package of $project"
    version=${package##*/"$project".}
    version=${version%.nupkg}
    [[ -f ${package%.nupkg}.snupkg ]] || fail "$project has no symbols"
    nuspec=$(unzip -p "$package" "$project.nuspec")
    files=$(unzip -Z1 "$package")
    grep -q '<license type="expression">MIT</license>' <<< "$nuspec" || fail "$project names no license"
    grep -q '<readme>README.md</readme>' <<< "$nuspec" && grep -qx README.md <<< "$files" || fail "$project has no readme"
    grep -q '<description>.\+</description>' <<< "$nuspec" || fail "$project has no description"
    grep -Eq '<repository type="git".* commit="[0-9a-f]{40}"' <<< "$nuspec" || fail "$project does not say which commit it was built from (SourceLink)"
    for framework in $([[ $project == Social.Testing ]] && echo net10.0 || echo net8.0 net10.0); do
        grep -qx "lib/$framework/$project.dll" <<< "$files" || fail "$project has no assembly for $framework"
        grep -qx "lib/$framework/$project.xml" <<< "$files" || fail "$project has no documentation for $framework"
    done
    if [[ $(git -C "$root" remote get-url origin 2> /dev/null) =~ ^(https?://|git@|ssh://) ]]; then
        unzip -p "${package%.nupkg}.snupkg" "lib/net10.0/$project.pdb" | grep -aq '"documents":' || fail "the symbols of $project do not point to their sources"
    fi
done

# A folder of its own for what it restores: an earlier build of the same version must not be taken for this one.
cat > "$outside/nuget.config" <<EOF
<configuration>
  <config><add key="globalPackagesFolder" value="$outside/packages" /></config>
  <packageSources><add key="built" value="$packages" /></packageSources>
</configuration>
EOF
cat > "$outside/Consumer.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
$(for project in "${projects[@]}"; do echo "    <PackageReference Include=\"$project\" Version=\"$version\" />"; done)
  </ItemGroup>
</Project>
EOF
cat > "$outside/Program.cs" <<'EOF'
using Microsoft.Extensions.DependencyInjection;
using Social;
using Social.Twitter;

ServiceCollection services = new();
services.AddSocial().AddTwitter(o => (o.ApiHost, o.UploadHost, o.TokenHost, o.AccessToken) = (args[0], args[0], args[0], args[1]));
await using ServiceProvider provider = services.BuildServiceProvider();
ConnectedAccount account = await provider.GetRequiredService<TwitterClient>().Accounts.ImportConfiguredAsync();
PublishResult result = await provider.GetRequiredService<ISocial>().PublishAsync(new Post { Text = "From the packages" }, account.Key);
Console.WriteLine($"pack: {result}");
return result.IsSuccess ? 0 : 1;
EOF

start_emulator "$root"
dotnet build "$outside" -c Release -v q --nologo
dotnet "$outside/bin/Release/net10.0/Consumer.dll" "$EMULATOR_ADDRESS" "$EMULATOR_TOKEN"
echo "pack: ${#projects[@]} packages of version $version restored and published"
