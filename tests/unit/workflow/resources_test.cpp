#include "core/workflow/resources.h"

#include <cstdlib>
#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

TEST(Resources, AreFoundFromTheBuildTree) {
    EXPECT_TRUE(std::filesystem::is_directory(resource_folder()));
    EXPECT_TRUE(std::filesystem::exists(sample_folder() / "sample_labels.csv"));
}

TEST(Resources, AChosenFolderComesFirstAndAMissingOneIsPassedOver) {
    const std::string chosen = std::filesystem::temp_directory_path().string();
    ASSERT_EQ(setenv("TEMPERA_RESOURCES", chosen.c_str(), 1), 0);
    EXPECT_EQ(resource_folder(), chosen);
    EXPECT_EQ(model_file().filename(), "st-f2m.safetensors");
    ASSERT_EQ(setenv("TEMPERA_RESOURCES", "/nowhere/at/all", 1), 0);
    EXPECT_TRUE(std::filesystem::exists(sample_folder()));
    unsetenv("TEMPERA_RESOURCES");
}

} // namespace
} // namespace tempera::workflow
