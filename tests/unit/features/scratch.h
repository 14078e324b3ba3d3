// A folder of a test's own, removed with what is in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

namespace tempera {

class Scratch {
public:
    Scratch() {
        const auto *test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::temp_directory_path() / (std::string("tempera_") + test->test_suite_name() + "_" +
                                                            test->name() + "_" + std::to_string(getpid()));
        std::filesystem::create_directories(folder_);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    [[nodiscard]] std::filesystem::path path(const std::string &name = {}) const { return folder_ / name; }
    std::filesystem::path write(const std::string &name, const std::string &bytes) const {
        std::filesystem::create_directories(path(name).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

private:
    std::filesystem::path folder_;
};

} // namespace tempera
